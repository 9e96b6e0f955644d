using Houselights.Bench.Calibration;

// How often healthy teams are told something wrong, and how often planted theatre is found: `calibration report` writes
// docs/calibration.md, `calibration look 7` shows one team of each kind, drawn with seed 7.
var teams = args is [.., var count] && int.TryParse(count, out var asked) ? asked : 4000;
if (args is ["look", ..])
{
    Look.Print(teams);
    return 0;
}

var text = Table.Of(teams);
if (args is ["report", ..]) File.WriteAllText(Table.Path, text);
Console.Write(text);
return 0;
