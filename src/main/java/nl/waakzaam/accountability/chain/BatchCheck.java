// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the links and rows of one batch against its head. */
final class BatchCheck {
    /** Above this many faults in one batch it no longer matters which of them are rows that changed places. */
    private static final int FEW = 200;

    private final Head head;
    private final LogReport report;
    private final Erasures erasures;
    private final boolean missingAtTheEnd;
    private final Sha256 hash = new Sha256();
    private final List<Wrong> wrong = new ArrayList<>();
    private long expected;
    private long lastRow;
    private boolean inOrder = true;
    private boolean told;

    /** A row that is not what its link says. */
    private record Wrong(LogRow row, byte[] leaf) {}

    /** @param missingAtTheEnd whether the database has fewer links than the last head says */
    BatchCheck(Head head, boolean missingAtTheEnd, Erasures erasures, LogReport report) {
        this.head = head;
        this.erasures = erasures;
        this.report = report;
        this.missingAtTheEnd = missingAtTheEnd;
        this.expected = head.last() - head.rows() + 1;
    }

    boolean covers(long sequence) {
        return sequence <= head.last();
    }

    /** The next link, with its row if that is still there. */
    void next(long sequence, long rowId, byte[] leaf, @Nullable LogRow row) {
        if (sequence > expected) {
            fault(Fault.Kind.DROPPED, "place %d in the chain (batch %d)", expected, head.number());
        }
        expected = sequence + 1;
        inOrder &= rowId > lastRow;
        lastRow = rowId;
        hash.bytes(leaf);
        if (row == null) {
            fault(Fault.Kind.DROPPED, "row %d, place %d in the chain", rowId, sequence);
            return;
        }
        report.countRow(row.isErased());
        if (row.isErased() && !erasures.covers(row.at())) {
            fault(Fault.Kind.ERASED_UNSEEN, "row %d (batch %d)", rowId, head.number());
        }
        if (!row.hasItsContent() || !Arrays.equals(leaf, row.leaf())) {
            wrong.add(new Wrong(row, leaf));
        }
    }

    /** After the last link of the batch. */
    void end() {
        if (expected <= head.last()) {
            fault(Fault.Kind.DROPPED, "place %d in the chain (batch %d)", expected, head.number());
        }
        wrong.forEach(this::tell);
        if (!told && !HexFormat.of().formatHex(hash.value()).equals(head.hash())) {
            tellOfTheWholeBatch();
        }
        report.countHead();
    }

    private void tell(Wrong one) {
        var moved = wrong.size() <= FEW && wrong.stream().anyMatch(other -> other != one && stoodAt(one.row(), other));
        fault(
                moved ? Fault.Kind.REORDERED : Fault.Kind.EDITED,
                "row %d (batch %d)",
                one.row().id(),
                head.number());
    }

    /** Whether a row is the one that the link of another row was made for. */
    private static boolean stoodAt(LogRow row, Wrong other) {
        return row.hasItsContent()
                && Arrays.equals(other.leaf(), row.leafAs(other.row().id()));
    }

    private void tellOfTheWholeBatch() {
        var kind = missingAtTheEnd ? Fault.Kind.DROPPED : inOrder ? Fault.Kind.EDITED : Fault.Kind.REORDERED;
        fault(
                kind,
                "batch %d, places %d to %d in the chain",
                head.number(),
                head.last() - head.rows() + 1,
                head.last());
    }

    private void fault(Fault.Kind kind, String where, Object... values) {
        told = true;
        report.add(kind, where, values);
    }
}
