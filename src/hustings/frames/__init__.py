"""Frames: families of verbs and nouns, the roles around them, and the acts that they state, all read from data."""

from hustings.frames.model import Frame, FrameTable, Role, load_frames

__all__ = ["Frame", "FrameTable", "Role", "load_frames"]
