"""Files -> catalogue and index: found, watched, read in processes of their own, checked."""
