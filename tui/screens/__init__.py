"""The screens; the app imports all but the lock screen late."""
