"""Its being here puts this folder on the import path, so that tests share modules."""
