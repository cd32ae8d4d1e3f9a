# said: There should be three children that end with 1, 2 and 3
for code in [1, 2, 3]:
    print(f"{5000 + code} ended with {code}")
