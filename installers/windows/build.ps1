# Builds the Windows packages into installers\out: an .msi and a portable .zip. Written with care and not tried: it was made on a machine without Windows.
#
#   powershell -ExecutionPolicy Bypass -File installers\windows\build.ps1
#
# Needs JDK 25 (JAVA25_HOME, JAVA_HOME or the usual places), Maven, WiX Toolset 3.14 or newer on the path, git and a desktop session (the start-up caches are
# trained on the real window). VOUCHSAFE_SIGNING_KEY names a key gpg knows; VOUCHSAFE_CERTIFICATE the thumbprint of a certificate for signtool.
$ErrorActionPreference = 'Stop'
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$out = if ($env:VOUCHSAFE_INSTALLERS_OUT) { $env:VOUCHSAFE_INSTALLERS_OUT } else { "$root\installers\out" }
$work = Join-Path ([IO.Path]::GetTempPath()) ("vouchsafe-" + [Guid]::NewGuid())
New-Item -ItemType Directory -Force -Path $out, $work | Out-Null

function Fail($why) { Write-Error "installers: $why"; exit 3 }
function Checked($what) { if ($LASTEXITCODE -ne 0) { Fail "$what ended with $LASTEXITCODE" } }

$jdk = @($env:JAVA25_HOME, $env:JAVA_HOME) + @(Get-ChildItem "$env:ProgramFiles\Eclipse Adoptium\jdk-25*", "$env:ProgramFiles\Java\jdk-25*" -ErrorAction SilentlyContinue |
    ForEach-Object FullName) | Where-Object { $_ -and (Test-Path "$_\bin\jpackage.exe") -and (Select-String -Quiet -Pattern '^JAVA_VERSION="25' "$_\release") } | Select-Object -First 1
if (-not $jdk) { Fail 'JDK 25 with jpackage is missing. Install Temurin 25, or set JAVA25_HOME to one.' }
if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { Fail 'Maven is missing. Install Maven 3.8.7 or newer.' }
if (-not (Get-Command candle, wix -ErrorAction SilentlyContinue)) { Fail 'The WiX Toolset is missing; jpackage needs it for an .msi.' }

try {
    $commit = (git -C $root describe --always --dirty --abbrev=40 --exclude '*')
    $epoch = if ($env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH } else { git -C $root log -1 --format=%ct }
    $when = [DateTimeOffset]::FromUnixTimeSeconds([long]$epoch).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'")
    $env:SOURCE_DATE_EPOCH = $epoch
    $version = ([xml](Get-Content "$root\pom.xml")).project.version
    $plain = $version -replace '-.*', ''

    Write-Host 'Compiling...'
    $packed = "$root\target\installer"
    if (Test-Path $packed) { Remove-Item -Recurse -Force $packed }
    $env:JAVA25_HOME = $jdk
    Push-Location $root
    mvn -q -B -Pinstaller '-Dmaven.test.skip=true' "-Dbuild.commit=$commit" "-Dbuild.time=$when" "-Dproject.build.outputTimestamp=$when" package
    Checked 'Maven'
    Pop-Location

    Write-Host 'Linking the run-time image...'
    & "$jdk\bin\java" -cp "$packed\lib\*;$packed\tools\*" "$root\installers\common\Stage.java" $packed $root "$work\stage" $epoch
    Checked 'The lay-out'

    Write-Host 'Making the image...'
    & "$jdk\bin\jpackage" "@$work\stage\jpackage.args" --app-version $plain --dest $work
    Checked 'jpackage'
    $image = "$work\Vouchsafe Workbench"
    $date = [DateTimeOffset]::FromUnixTimeSeconds([long]$epoch).UtcDateTime
    Get-ChildItem -Recurse -File $image | ForEach-Object { $_.IsReadOnly = $false; $_.LastWriteTimeUtc = $date }

    Write-Host 'Training the start-up caches...'
    & "$jdk\bin\java" "$root\installers\common\Train.java" "$image\app" "$image\runtime\bin\java.exe"
    Checked 'The training'
    Get-ChildItem "$image\app\*.aot" | ForEach-Object { $_.LastWriteTimeUtc = $date }
    if ($env:VOUCHSAFE_CERTIFICATE) { signtool sign /sha1 $env:VOUCHSAFE_CERTIFICATE /fd SHA256 "$image\*.exe"; Checked 'signtool' }

    Write-Host 'Packing...'
    $zip = "vouchsafe-$version-windows-x64.zip"
    & "$jdk\bin\jar" --create --no-manifest "--date=$when" --file "$out\$zip" -C $work 'Vouchsafe Workbench'
    Checked 'jar'
    # The same code in every version: Windows then replaces an older one instead of putting a second beside it.
    Set-Location $root
    & "$jdk\bin\jpackage" --type msi --app-image $image --name 'Vouchsafe Workbench' --app-version $plain --dest $work --vendor 'The Vouchsafe authors' `
        --file-associations "$root\installers\windows\workspace.properties" --license-file "$root\LICENSE" --win-menu --win-menu-group Vouchsafe `
        --win-dir-chooser --win-upgrade-uuid 6f0d7c0e-6c0b-4a0e-9a53-0b7a6a1c8d25
    Checked 'jpackage for the .msi'
    $msi = "vouchsafe-$version-windows-x64.msi"
    Move-Item -Force "$work\Vouchsafe Workbench-$plain.msi" "$out\$msi"
    if ($env:VOUCHSAFE_CERTIFICATE) { signtool sign /sha1 $env:VOUCHSAFE_CERTIFICATE /fd SHA256 "$out\$msi"; Checked 'signtool' }

    $list = "vouchsafe-$version-windows.cdx.json"
    Copy-Item "$work\stage\app\vouchsafe.cdx.json" "$out\$list"
    $sums = foreach ($each in $zip, $msi, $list) { "$((Get-FileHash -Algorithm SHA256 "$out\$each").Hash.ToLower())  $each" }
    [IO.File]::WriteAllText("$out\SHA256SUMS", ($sums -join "`n") + "`n")
    if ($env:VOUCHSAFE_SIGNING_KEY) {
        foreach ($each in $zip, $msi, $list, 'SHA256SUMS') {
            gpg --batch --yes --local-user $env:VOUCHSAFE_SIGNING_KEY --armor --detach-sign --output "$out\$each.asc" "$out\$each"
            Checked 'gpg'
        }
    } else { Write-Host 'Not signed: VOUCHSAFE_SIGNING_KEY names no key.' }
    Write-Host "Done: $zip and $msi in $out"
} finally {
    Remove-Item -Recurse -Force $work -ErrorAction SilentlyContinue
}
