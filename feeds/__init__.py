"""Publish RSS, Atom and JSON feeds from a folder of blog posts.

The library is `build`, `read` and `check`; see `feeds.api`. As attributes of this package they are these functions, not the
packages of the same names.
"""

__version__ = "0.1.0"

from feeds.api import Problem, Refused, Report, build, check, read

__all__ = ["Problem", "Refused", "Report", "build", "check", "read"]
