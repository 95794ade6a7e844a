"""Settings of hypothesis: no deadline, and in CI the same examples each time, so that a failure means a change."""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
