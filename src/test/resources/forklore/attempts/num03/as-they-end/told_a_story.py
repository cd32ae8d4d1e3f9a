# said: A pid that is printed is no process
for code in [1, 2, 3]:
    print(f"{5000 + code} ended with {code}")
