@echo off
rem Starts Forklore for the terminal, on the Java that lies beside it; its exit code is the command's.
"%~dp0..\..\runtime\bin\java.exe" -XX:+UseCompactObjectHeaders --enable-native-access=ALL-UNNAMED ^
    -Dforklore.installed=true ^
    "-XX:AOTCache=%~dp0..\forklore.aot" -Xlog:aot=off -Xlog:cds=off ^
    -cp "%~dp0..\forklore.jar" forklore.app.cli.Main %*
