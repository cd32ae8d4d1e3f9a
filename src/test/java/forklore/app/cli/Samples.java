package forklore.app.cli;

import forklore.trace.TraceFile;

/// Recorded runs for tests.
final class Samples {
    /// One process that waits and prints a line.
    static final String RECORDING =
            TraceFile.header()
                    + """

                    {"event":"RunStarted","t":0,"pid":1,"demo":"x","engine":"java","runtime":"Java 25","parameters":{}}
                    {"event":"ProcessStarted","t":100000000,"pid":4711,"ppid":1,"name":"MainProcess","startMethod":"main","role":"main","slot":-1}
                    {"event":"Blocked","t":200000000,"pid":4711,"call":"sleep","onPid":0,"timeout":300000000}
                    {"event":"OutputWritten","t":500000000,"pid":4711,"text":"hello","stream":"out"}
                    """;

    private Samples() {}
}
