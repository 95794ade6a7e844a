"""The address of a known licence in a statement of rights."""

import pytest

from feeds.arrange.licenses import license_in

BY = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("rights", "address"),
    [
        (BY, BY),
        (f"© 2012 Jane Doe. Licensed under CC BY 4.0 ({BY}).", BY),
        (f"{BY}, see {BY}", BY),
        ("<http://creativecommons.org/licenses/by-nc-sa/2.5/ch/>", "http://creativecommons.org/licenses/by-nc-sa/2.5/ch/"),
        (f"{BY}deed.pt-br.", f"{BY}deed.pt-br"),
        ("https://creativecommons.org/publicdomain/zero/1.0/legalcode", "https://creativecommons.org/publicdomain/zero/1.0/legalcode"),
        ("See https://creativecommons.org/licenses/by-sa/3.0.", "https://creativecommons.org/licenses/by-sa/3.0"),
        ("https://www.gnu.org/licenses/fdl-1.3.html", "https://www.gnu.org/licenses/fdl-1.3.html"),
        ("http://www.gnu.org/copyleft/fdl.html.", "http://www.gnu.org/copyleft/fdl.html"),
        ("https://opensource.org/license/mit/", "https://opensource.org/license/mit/"),
        ("https://spdx.org/licenses/CC-BY-4.0.html.", "https://spdx.org/licenses/CC-BY-4.0.html"),
        ("https://www.apache.org/licenses/LICENSE-2.0.", "https://www.apache.org/licenses/LICENSE-2.0"),
        ("https://opendatacommons.org/licenses/odbl/1-0/", "https://opendatacommons.org/licenses/odbl/1-0/"),
        ("https://artlibre.org/licence/lal/en/.", "https://artlibre.org/licence/lal/en/"),
        # several, each maybe of a part; pages that are no licence; other hosts
        (f"Text: {BY}, code: https://opensource.org/license/mit/", None),
        ("https://creativecommons.org/", None),
        ("https://creativecommons.org/licenses/", None),
        ("https://creativecommons.org.example.org/licenses/by/4.0/", None),
        ("https://example.org/creativecommons.org/licenses/by/4.0/", None),
        ("CC BY 4.0", None),
        ("© 2012", None),
        (None, None),
    ],
)  # fmt: skip
def test_license_in(rights: str | None, address: str | None) -> None:
    assert license_in(rights) == address
