package org.commonweal.cli;

import picocli.CommandLine.Command;

/// The words that follow `./commonweal`.
@Command(
    name = "commonweal",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      LoginCommand.class,
      LogoutCommand.class,
      ImportCommand.class,
      VerifyCommand.class,
      RewardsCommand.class,
      ResetPasswordCommand.class,
      ExampleCommand.class
    })
final class Commands {}
