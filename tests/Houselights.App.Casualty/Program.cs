using Houselights.App.Casualty;

return args switch
{
    ["write", var path, var run] => await WriteUntilKilled.Run(path, run),
    ["edit", var path, var cycle, var run] => await EditUntilKilled.Run(path, cycle, run),
    ["reveal", var path] => await RevealUntilKilled.Run(path),
    ["letter", var host, var port] => await SendLetter.Run(host, port),
    _ => 2,
};
