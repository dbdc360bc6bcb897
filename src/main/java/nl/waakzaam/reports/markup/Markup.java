// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the text of a report. A blank line ends a block; whatever cannot be read is said, all at once. */
public final class Markup {
    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*(?:\\n[ \\t]*)+");
    private static final Pattern PLACED = Pattern.compile("\\{\\{\\s*(\\w+)\\s*:(.*)}}", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("- +(\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}[.)] +(\\S.*)");

    private final Vocabulary words;

    public Markup(Vocabulary words) {
        this.words = words;
    }

    /**
     * What was read of one block.
     *
     * @param block empty for a table or chart that cannot be read
     */
    public record Read(Optional<Block> block, List<Fault> faults) {}

    /** The texts of the blocks, without blank lines around or in them. */
    public static List<String> split(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        return lines.isEmpty()
                ? List.of()
                : Arrays.stream(BLANK.split(lines)).map(String::strip).toList();
    }

    /** The text of all blocks. */
    public static String join(List<String> blocks) {
        return String.join("\n\n", blocks);
    }

    /** Reads the text of one block. */
    public Read read(String text) {
        var faults = new ArrayList<Fault>();
        var placed = PLACED.matcher(text);
        if (placed.matches()) {
            return placed(placed.group(1), placed.group(2).strip(), faults);
        }
        return new Read(Optional.of(words(text, faults)), List.copyOf(faults));
    }

    private Read placed(String what, String rest, List<Fault> faults) {
        var chart = what.matches("(?i)grafiek|chart");
        if (!chart && !what.matches("(?i)tabel|table")) {
            return new Read(Optional.empty(), List.of(Fault.of("{{" + what, "verslagen.fault.placed")));
        }
        var reader = new PlacingReader(words, rest, chart);
        var placing = reader.read();
        faults.addAll(reader.faults());
        Optional<Block> block = Optional.ofNullable(placing)
                .map(one -> chart ? new Block.PlacedChart(one) : new Block.PlacedTable(one));
        return new Read(block, List.copyOf(faults));
    }

    private Block words(String text, List<Fault> faults) {
        var lines = text.lines().map(String::strip).toList();
        if (text.startsWith("#") && lines.size() == 1) {
            return heading(text, faults);
        }
        if (isList(lines, BULLET)) {
            return items(false, lines, BULLET, faults);
        }
        return isList(lines, NUMBER)
                ? items(true, lines, NUMBER, faults)
                : new Block.Paragraph(new LineReader(words, String.join(" ", lines), faults).read());
    }

    private static Block heading(String text, List<Fault> faults) {
        var level = text.startsWith("##") ? 2 : 1;
        var title = text.substring(level).strip();
        if (title.isEmpty() || title.startsWith("#")) {
            faults.add(Fault.of(text, "verslagen.fault.heading"));
        } else if (title.contains("{") || title.contains("[^")) {
            faults.add(Fault.of(text, "verslagen.fault.heading.plain"));
        }
        return new Block.Heading(level, title);
    }

    /** Whether the first line is an item; a line without a sign continues the one above. */
    private static boolean isList(List<String> lines, Pattern sign) {
        return !lines.isEmpty() && sign.matcher(lines.getFirst()).matches();
    }

    private Block items(boolean numbered, List<String> lines, Pattern sign, List<Fault> faults) {
        var items = new ArrayList<String>();
        for (var line : lines) {
            var item = sign.matcher(line);
            if (item.matches()) {
                items.add(item.group(1));
            } else {
                items.add(items.removeLast() + " " + line);
            }
        }
        return new Block.Items(
                numbered,
                items.stream()
                        .map(item -> new LineReader(words, item, faults).read())
                        .toList());
    }
}
