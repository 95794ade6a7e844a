"""One build: sources → drafts → posts → entries → feeds → documents → disk.

This package alone calls the others, one after the other, and carries their problems into the report. Nothing is
published before all of it is staged, and nothing is recorded before it is published.
"""
