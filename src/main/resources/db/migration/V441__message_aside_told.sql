-- who sent a command over HTTP was told at once that its key was taken: nobody has to look
update message_aside set state = 'DISMISSED', outcome = 'its sender was told at once' where source like 'api:%' and state = 'QUARANTINED';
