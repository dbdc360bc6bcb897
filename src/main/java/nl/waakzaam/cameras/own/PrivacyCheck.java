// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.cameras.Camera;
import nl.waakzaam.cameras.Camera.Kind;
import nl.waakzaam.cameras.Camera.PublicSpace;
import nl.waakzaam.cameras.Kept;

/**
 * Tells an owner in plain words when a camera films more public space than the law likes, and what to do. Who films public
 * space does so under the AVG, also at home (HvJ EU C-212/13, Ryneš): no more than is needed (art. 5 lid 1 onder c), no
 * longer than is needed (onder e; the Autoriteit Persoonsgegevens holds four weeks at most), and told to who is filmed (art.
 * 13). How much of a view lies outside the own plot only the owner knows; the check goes by what the owner says, and asks
 * again where the view is too wide to believe it.
 */
public final class PrivacyCheck {
    /** Hours in the four weeks that the supervisor holds for the most. */
    private static final int FOUR_WEEKS = 28 * 24;

    /** A garden or driveway is seldom longer, in metres. */
    private static final double PLOT = 15;

    /** From here on, in degrees, a camera on a front sees along the whole street. */
    private static final double WIDE = 120;

    private PrivacyCheck() {}

    /** What should be done something about; its words stand under {@code cameraowners.privacy.NAME}. */
    public enum Finding {
        /** Most of what it films is public. */
        MOST_PUBLIC,
        /** Some of it is. */
        SOME_PUBLIC,
        /** None of it is said to be, and it sees farther than most plots are long. */
        FARTHER_THAN_A_PLOT,
        /** A wide view of public space. */
        WIDE,
        /** A doorbell that films the street. */
        DOORBELL,
        /** It drives through public space. */
        VEHICLE,
        /** Footage stays longer than four weeks. */
        KEPT_LONG;

        /** Whether it must be set right, rather than looked at. */
        public boolean isSerious() {
            return this == MOST_PUBLIC || this == KEPT_LONG;
        }
    }

    /** Whether something of a camera must be set right. */
    static boolean isSerious(PublicSpace space, Kept kept) {
        return space == PublicSpace.MOST || kept.hours() > FOUR_WEEKS;
    }

    /** All findings, the most serious first; none when there is nothing to say. */
    public static List<Finding> of(Camera camera) {
        var findings = new ArrayList<Finding>();
        var space = camera.publicSpace();
        add(findings, Finding.MOST_PUBLIC, space == PublicSpace.MOST);
        add(findings, Finding.KEPT_LONG, camera.kept().hours() > FOUR_WEEKS);
        add(findings, Finding.SOME_PUBLIC, space == PublicSpace.SOME);
        add(
                findings,
                Finding.FARTHER_THAN_A_PLOT,
                space == PublicSpace.NONE && camera.reach().observes() > PLOT);
        add(findings, Finding.WIDE, space != PublicSpace.NONE && camera.view().angle() >= WIDE);
        add(findings, Finding.DOORBELL, space != PublicSpace.NONE && camera.kind() == Kind.DOORBELL);
        add(findings, Finding.VEHICLE, camera.kind() == Kind.VEHICLE);
        return findings;
    }

    private static void add(List<Finding> findings, Finding finding, boolean found) {
        if (found) {
            findings.add(finding);
        }
    }
}
