"""Whether a pipeline's data is sound: every line, every frame's examples."""

from hustings.pipeline_check.checking import check_pipeline
from hustings.pipeline_check.fault import Fault

__all__ = ["Fault", "check_pipeline"]
