"""Small pages of several shapes, with the same post on each."""

SITE, TITLE, WHO, DAY = "Mill Road Notes", "The wheel", "Ines Marlow", "June 27, 2012"
BODY = """The water came over the lower sill on the Tuesday, and by noon the wheel had stopped. We opened the second gate \
by hand, which took two of us and a bar, and sat on the wall to see what would happen next.

Nothing happened for an hour. Then the level dropped by a hand's width, and the wheel began to turn again, slowly at \
first, with a noise like an old cart. I have written down what we did, so that the next keeper need not guess."""
FINE = f"""Copyright {SITE} and its contributors. Readers may copy essays for private, non-commercial purposes, as long as \
the author is named. Advice is given in good faith, and nobody is liable for what comes of following it."""

# Where the title, the author and the day of a post stand, and the labels before them.
SHAPES = {
    "bars": f"{SITE}\n\n{{title}}\n\nby\u00a0{{who}}\u00a0\u00a0|\u00a0\u00a0{{when}}\u00a0\u00a0|\u00a0\u00a00 Comments\n\n{BODY}"
    f"\n\nCategory: Water\u00a0\u00a0\n\nThoughts on {{title}}\n\nComments are closed\n\n{FINE}",
    "posted on": f"{SITE}\n\n{{title}}\n\nPosted on {{when}} by {{who}}\n\n{BODY}\n\nPosted in Water\n",
    "below": f"{SITE}\n\n{{title}}\n\n{BODY}\n\nPosted by {{who}} on {{when}}\n\nFiled under: Water\n",
    "two lines": f"{SITE}\n\n{{title}}\n\nBy {{who}}\n\n{{when}}\n\n{BODY}\n\nFiled under: Water\n\nCopyright {SITE}\n",
    "no labels": f"{SITE}\n\n{{title}}\n\n{{who}} | {{when}}\n\n{BODY}\n\nFiled under: Water\n",
    "day above": f"{SITE}\n\n{{when}}\n\n{{title}}\n\n{BODY}\n\nPosted by {{who}}\n\nLabels: Water\n",
}
# Two comments at the same moment.
THREADS = {
    "on, said": "2 Responses to “The wheel”\n\nTom Ashby on {when} said:\n\nGood.\n\nRuth Bell on {when} said:\n\nIndeed.\n",
    "says": "2 Responses to “The wheel”\n\nTom Ashby says:\n{when}\n\nGood.\n\nRuth Bell says:\n{when}\n\nIndeed.\n",
    "below": "2 comments:\n\nTom Ashby said...\n\nGood.\n\n{when}\n\nRuth Bell said...\n\nIndeed.\n\n{when}\n",
    "posted by": "Comments\n\nGood.\n\nPosted by: Tom Ashby | {when}\n\nIndeed.\n\nPosted by: Ruth Bell | {when}\n",
    "numbered": "2 Comments\n\n1. Tom Ashby\n{when}\n\nGood.\n\n2. Ruth Bell\n{when}\n\nIndeed.\n",
    "dash": "Comments (2)\n\nTom Ashby - {when}\n\nGood.\n\nRuth Bell - {when}\n\nIndeed.\n",
    "indented": "Thoughts on The wheel\n\n    1.  Tom Ashby says:\n\n        {when}\n\n        Good.\n\n    2.  Ruth Bell says:\n\n"
    "        {when}\n\n        Indeed.\n\nComments are closed\n",
    "wrote": "2 Comments\n\nTom Ashby wrote on {when}:\n\nGood.\n\nRuth Bell wrote on {when}:\n\nIndeed.\n",
}


def page(shape: str, title: str = TITLE, who: str = WHO, when: str = DAY) -> bytes:
    """A page of a shape, with these words in it."""
    return SHAPES[shape].format(title=title, who=who, when=when).encode()


def thread(shape: str, when: str) -> bytes:
    """A page with two comments at that moment."""
    return page("posted on") + b"\n" + THREADS[shape].format(when=when).encode()
