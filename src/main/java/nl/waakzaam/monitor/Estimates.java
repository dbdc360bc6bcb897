// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor;

import java.util.Collection;
import java.util.List;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Series.Share;
import org.springframework.stereotype.Component;

/** Says which figures are estimates: those of a municipality that got a part of one that was split, before it did. */
@Component
public class Estimates {
    private static final int PERCENT = 100;

    private final Figures figures;

    Estimates(Figures figures) {
        this.figures = figures;
    }

    /** What is counted in for a part, each in a sentence that explains it. */
    public List<String> explained(Collection<Share> shares, Words words) {
        return said("monitor.estimate.explained", shares, words);
    }

    /** The same in short: "40% van Haaren, tot 1 januari 2021". */
    String inShort(Collection<Share> shares, Words words) {
        return String.join("; ", said("monitor.estimate.short", shares, words));
    }

    private List<String> said(String key, Collection<Share> shares, Words words) {
        return shares.stream()
                .distinct()
                .map(share -> words.text(
                        key,
                        figures.nameOf(share.area()),
                        words.date(share.until()),
                        words.wholePercent(PERCENT * share.share())))
                .toList();
    }
}
