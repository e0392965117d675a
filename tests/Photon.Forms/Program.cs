return await Photon.Forms.FormsCommand.Create().Parse(args).InvokeAsync();
