@echo off
rem Vouchsafe from source on Windows. The first start builds; later ones build only when a source is newer.
rem   VOUCHSAFE_JAVA_OPTS  further options for the Java virtual machine, such as -Xmx4g
rem   JAVA25_HOME          the JDK 25 to use; without it the usual places are searched
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "RUN=%ROOT%target\run"
set "JDK="
for %%D in ("%JAVA25_HOME%" "%JAVA_HOME%") do if not defined JDK call :jdk25 "%%~D"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%ProgramFiles%\Zulu\zulu-25*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-25*" "%USERPROFILE%\.jdks\*25*" "%USERPROFILE%\scoop\apps\temurin25-jdk\current") do if not defined JDK call :jdk25 "%%~D"
if not defined JDK (
    echo vouchsafe: JDK 25 is missing. Install Temurin 25, or set JAVA25_HOME to a JDK 25. 1>&2
    exit /b 3
)

powershell -NoProfile -Command "$s='%RUN%\stamp'; if (-not (Test-Path $s)) { exit 1 }; $t=(Get-Item $s).LastWriteTimeUtc; if (Get-ChildItem -Recurse '%ROOT%pom.xml','%ROOT%src\main','%ROOT%resources' | Where-Object { $_.LastWriteTimeUtc -gt $t } | Select-Object -First 1) { exit 1 }"
if not errorlevel 1 goto start

where mvn >nul 2>nul || (
    echo vouchsafe: Maven is missing. Install Maven 3.8.7 or newer, then start again. 1>&2
    exit /b 3
)
echo vouchsafe: Building Vouchsafe... 1>&2
if not exist "%RUN%" mkdir "%RUN%"
type nul > "%RUN%\stamp.new"
pushd "%ROOT%"
set "JAVA25_HOME=%JDK%"
set "COMMIT=unknown"
for /f "delims=" %%C in ('git rev-parse HEAD 2^>nul') do set "COMMIT=%%C"
for /f "delims=" %%T in ('powershell -NoProfile -Command "[DateTime]::UtcNow.ToString('yyyy-MM-ddTHH:mm:ssZ')"') do set "BUILT=%%T"
call mvn -q -B -Pquick -Dquick.directory=target/run/work -Dmaven.test.skip=true "-Dbuild.commit=%COMMIT%" "-Dbuild.time=%BUILT%" package 1>&2
if errorlevel 1 (
    popd
    echo vouchsafe: The build failed; the reason stands above. 1>&2
    exit /b 3
)
popd
rem An argument file, because the class path is longer than a Windows command line may be.
powershell -NoProfile -Command "$p='%RUN%\work\vouchsafe.jar;' + (Get-Content -Raw '%RUN%\work\classpath.txt').Trim(); [IO.File]::WriteAllText('%RUN%\java.args', '-cp \"' + $p.Replace('\','\\') + '\"')"
move /y "%RUN%\stamp.new" "%RUN%\stamp" >nul

:start
"%JDK%\bin\java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED %VOUCHSAFE_JAVA_OPTS% "@%RUN%\java.args" org.vouchsafe.Main %*
exit /b %ERRORLEVEL%

:jdk25
if "%~1"=="" exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0
