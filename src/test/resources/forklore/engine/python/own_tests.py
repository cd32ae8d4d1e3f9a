"""Runs the tests of multiprocessing that CPython brings with it and writes what came of each to a
file.

    own_tests.py START_METHOD RESULTS [TEST ...]
"""

import sys
import unittest

from test import _test_multiprocessing

_test_multiprocessing.install_tests_in_module_dict(globals(), sys.argv[1])


class Results(unittest.TestResult):
    def __init__(self, file):
        super().__init__()
        self.file = file

    def tell(self, test, what):
        self.file.write("%s\t%s\n" % (test.id(), what))
        self.file.flush()

    def addSuccess(self, test):
        self.tell(test, "ok")

    def addFailure(self, test, error):
        self.tell(test, "failed")

    def addError(self, test, error):
        self.tell(test, "error " + error[0].__name__)

    def addSkip(self, test, reason):
        self.tell(test, "skipped")

    def addExpectedFailure(self, test, error):
        self.tell(test, "failed as expected")

    def addUnexpectedSuccess(self, test):
        self.tell(test, "ok against expectation")


def main():
    results, *names = sys.argv[2:]
    suite = unittest.defaultTestLoader.loadTestsFromNames(names or ["__main__"])
    with open(results, "w") as file:
        suite.run(Results(file))


if __name__ == "__main__":
    main()
