# said: What others print counts only if they exist
for pid in [4711, 4712, 4713, 4714, 4715]:
    print(f"process {pid}")
