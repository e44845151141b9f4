"""Two sizes of fuzzing: some seconds in every test run, ten thousand inputs by ``make fuzz``."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

CALM = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture]
settings.register_profile(
    "bounded", max_examples=60, deadline=None, derandomize=True, suppress_health_check=CALM
)
settings.register_profile("long", max_examples=2000, deadline=None, suppress_health_check=CALM)
settings.load_profile(os.environ.get("HUSTINGS_FUZZ", "bounded"))


@pytest.fixture(autouse=True)
def _faults_become_warnings(monkeypatch):
    """As users have it; the invariants then fail on the warning."""
    monkeypatch.delenv("HUSTINGS_DEBUG", raising=False)
