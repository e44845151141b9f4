"""What each kind of frame states: acts, with a module for each topic."""

from hustings.components.acts.interpreter import Interpreter
from hustings.components.acts.model import Act

__all__ = ["Act", "Interpreter"]
