"""Publish RSS, Atom and JSON feeds from a folder of blog posts."""

__version__ = "0.1.0"
