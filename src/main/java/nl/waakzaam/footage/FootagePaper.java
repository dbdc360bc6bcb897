// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import java.util.Arrays;
import java.util.List;
import nl.waakzaam.footage.Demand.Kind;
import nl.waakzaam.footage.Dossiers.Opened;

/**
 * A paper that belongs to the footage of a camera; texts stand under {@code footage.paper.CODE}. None names the owner or the
 * address: papers end up in the file of the case.
 */
public enum FootagePaper {
    REQUEST("verzoek"),
    DEMAND("vordering"),
    /** What the owner handed over, with the checksum of each file. */
    RECEIPT("ontvangstbewijs"),
    /** Where each file was, who had it and who looked, from the first mail to its destruction. */
    CUSTODY("verantwoording");

    private final String code;

    FootagePaper(String code) {
        this.code = code;
    }

    /** Its place in the address. */
    public String code() {
        return code;
    }

    static FootagePaper of(String code) {
        return Arrays.stream(values())
                .filter(paper -> paper.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    static FootagePaper of(Kind kind) {
        return kind == Kind.REQUEST ? REQUEST : DEMAND;
    }

    /** Those that can be made of a camera now. */
    public static List<FootagePaper> of(Opened opened, Wanted camera) {
        return Arrays.stream(values())
                .filter(paper -> paper.fits(opened, camera))
                .toList();
    }

    boolean fits(Opened opened, Wanted camera) {
        return switch (this) {
            case REQUEST -> isAsked(opened, camera, Kind.REQUEST);
            case DEMAND -> isAsked(opened, camera, Kind.DEMAND);
            case RECEIPT -> camera.state() == FootageState.RECEIVED;
            case CUSTODY -> true;
        };
    }

    private static boolean isAsked(Opened opened, Wanted camera, Kind kind) {
        return opened.demands().stream()
                .anyMatch(demand ->
                        demand.wanted().equals(camera.id()) && demand.kind() == kind && !demand.isUnconfirmed());
    }
}
