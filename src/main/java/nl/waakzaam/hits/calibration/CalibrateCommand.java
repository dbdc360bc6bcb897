// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.calibration;

import java.util.Locale;
import nl.waakzaam.hits.calibration.Calibration.Proposal;
import nl.waakzaam.platform.ProductCommand;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./waakzaam matching calibrate}: exit code 1 when too little was decided or there is no such version. */
@Command(
        name = "matching calibrate",
        description = "Estimates the weights of the comparison anew from what detectives said of hits.")
final class CalibrateCommand implements ProductCommand {
    private static final int NOTHING_DONE = 1;

    @Option(
            names = "--use",
            paramLabel = "VERSION",
            description = "Puts a version that was proposed earlier in force; estimates nothing.")
    private @Nullable Integer version;

    @Override
    public int run(ApplicationContext product) {
        var calibration = product.getBean(Calibration.class);
        return version == null ? propose(calibration) : use(calibration, version);
    }

    private static int propose(Calibration calibration) {
        var proposal = calibration.propose();
        System.out.println(proposal.map(CalibrateCommand::told).orElse("Too few hits were decided to learn from."));
        return proposal.isPresent() ? 0 : NOTHING_DONE;
    }

    private static String told(Proposal proposal) {
        return String.format(
                Locale.ROOT,
                "Version %d is proposed, from %d decided hits. Log-loss on every fifth of them: %.4f before, %.4f after.%n"
                        + "To use it: ./waakzaam matching calibrate --use %d",
                proposal.version(),
                proposal.decided(),
                proposal.before(),
                proposal.after(),
                proposal.version());
    }

    private static int use(Calibration calibration, int version) {
        boolean known = calibration.use(version);
        System.out.println(known ? "Version %d is in force.".formatted(version) : "There is no such version.");
        return known ? 0 : NOTHING_DONE;
    }
}
