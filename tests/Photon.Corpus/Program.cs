using Photon.Corpus;

return await CorpusCommand.Create().Parse(args).InvokeAsync();
