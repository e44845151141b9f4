"""Frames: families of verbs and nouns, the roles around them, and the acts that they state; all from data."""

from hustings.frames.model import Frame, FrameTable, Role
from hustings.frames.reading import load_frames

__all__ = ["Frame", "FrameTable", "Role", "load_frames"]
