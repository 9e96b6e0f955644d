using Houselights.Bench.Calibration;

// How often healthy teams are told something wrong, and how often planted theatre is found: `calibration report` writes
// docs/calibration.md, `calibration look 7` shows one team of each kind, drawn with seed 7, `calibration
// evidence 100` only the checks beyond the plan gate.
var teams = args is [.., var count] && int.TryParse(count, out var asked) ? asked : 2000;
if (args is ["look", ..])
{
    Look.Print(teams);
    return 0;
}

if (args is ["evidence", ..])
{
    foreach (var evidence in Evidence.All.Where(each => Houselights.Core.Checks.All.Checks.Any(check => check.Info.Code == each.Code)))
        Console.WriteLine($"{evidence.Code} {evidence.Reported(false, teams):0.000} {evidence.Reported(true, teams):0.000}");
    return 0;
}

var text = Table.Of(teams);
if (args is ["report", ..]) File.WriteAllText(Table.Path, text);
Console.Write(text);
return 0;
