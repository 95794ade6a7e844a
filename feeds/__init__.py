"""Feeds that every reader can trust, from a folder of blog posts in whatever shape they survive."""

__version__ = "0.1.0"
