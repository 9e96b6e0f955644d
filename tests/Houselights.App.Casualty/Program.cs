using Houselights.App.Casualty;

return args switch
{
    ["write", var path, var run] => await WriteUntilKilled.Run(path, run),
    ["reveal", var path] => await RevealUntilKilled.Run(path),
    _ => 2,
};
