"""Its being here puts this folder on the import path, so that tests share modules."""

import signal

import pytest


@pytest.fixture
def hang_ups_told():
    """Processes that a test starts hear of hang-ups, also where the tests run under ``nohup``."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)
