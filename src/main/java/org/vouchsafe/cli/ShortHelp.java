package org.vouchsafe.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The help of one command: its own options only. Those that every command has stand in the help of the program, to which it points. */
final class ShortHelp extends Help {

    ShortHelp(CommandSpec spec, ColorScheme scheme) {
        super(spec, scheme);
    }

    @Override
    public String optionList() {
        return optionListExcludingGroups(own(commandSpec().options())) + optionListGroupSections();
    }

    @Override
    protected Ansi.Text createDetailedSynopsisOptionsText(Collection<ArgSpec> done, List<OptionSpec> options,
            Comparator<OptionSpec> order, boolean clusterBooleanOptions) {
        return super.createDetailedSynopsisOptionsText(done, own(options), order, clusterBooleanOptions);
    }

    @Override
    public String footer(Object... params) {
        return System.lineSeparator()
                + "Every command also takes -w, --json, --as-of, --valid-at, --actor and --help: see 'vouchsafe --help'."
                + System.lineSeparator();
    }

    private static List<OptionSpec> own(List<OptionSpec> options) {
        return options.stream().filter(option -> !option.inherited()).toList();
    }
}
