"""Its being here puts this folder on the import path, so that tests share modules."""

import signal

import pytest


@pytest.fixture
def signals_told():
    """Processes that a test starts hear of hang-ups and Ctrl-C, also where the tests run in the background.

    ``nohup`` has the one ignored, a shell's ``&`` the other, and a process inherits what is ignored.
    """
    defaults = {signal.SIGHUP: signal.SIG_DFL, signal.SIGINT: signal.default_int_handler}
    before = {number: signal.signal(number, handler) for number, handler in defaults.items()}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)
