"""From a file's bytes to what was found in it: the table says which reader knows which ending.

A reader knows one source format. It opens no file, reads no date, writes no address, and knows no other reader.
"""

from collections.abc import Callable, Mapping

from feeds.model import Draft
from feeds.readers import textpage

Reader = Callable[[bytes, str], tuple[Draft, ...]]

READERS: Mapping[str, Reader] = {".txt": textpage.read}
