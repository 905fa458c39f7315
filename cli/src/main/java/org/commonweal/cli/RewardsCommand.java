package org.commonweal.cli;

import picocli.CommandLine.Command;

/// Reward pools.
@Command(
    name = "rewards",
    mixinStandardHelpOptions = true,
    description = "Reward pools: collects for them and shares them out.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {RewardsRunCommand.class})
final class RewardsCommand {}
