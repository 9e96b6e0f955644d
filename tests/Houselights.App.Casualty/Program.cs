using Houselights.App.Casualty;

return await WriteUntilKilled.Run(args[0], args[1]);
