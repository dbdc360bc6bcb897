// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.reports.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A paper as it is set: what the templates and the word processor's document are made of.
 *
 * @param blocks in the order of reading
 * @param back the titles of what stands behind the text, in order
 * @param sources the tables that its figures come from; empty when it has none
 */
public record Sheet(Paper paper, List<Block> blocks, List<Block.Title> back, Optional<Block.Grid> sources) {
    /** A list of chapters helps from here. */
    private static final int MANY_TITLES = 4;

    private static final int RUNNING = 80;

    /** The chapters and their sections, for a list of contents; none when the paper is short. */
    public List<Block.Title> contents() {
        var titles = titles().stream().filter(title -> title.level() <= 2).toList();
        return titles.size() < MANY_TITLES ? List.of() : titles;
    }

    /** All titles as a tree, for the outline of a PDF. */
    public List<Bookmark> outline() {
        return outline(titles(), 1);
    }

    /** The charts, whose figures stand in the back. */
    public List<Block.Picture> pictures() {
        return of(Block.Picture.class);
    }

    /** The title at the foot of each page: short, and nothing that a style sheet reads as more than text. */
    public String running() {
        var text = paper.title().replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip();
        return text.length() <= RUNNING ? text : text.substring(0, RUNNING).strip() + "…";
    }

    /** Of the text and of what stands behind it. */
    List<Block.Title> titles() {
        var titles = new ArrayList<>(of(Block.Title.class));
        titles.addAll(back);
        return titles;
    }

    private static List<Bookmark> outline(List<Block.Title> titles, int level) {
        var marks = new ArrayList<Bookmark>();
        for (int place = 0; place < titles.size(); ) {
            var next = place + 1;
            while (next < titles.size() && titles.get(next).level() > level) {
                next++;
            }
            marks.add(new Bookmark(titles.get(place), outline(titles.subList(place + 1, next), level + 1)));
            place = next;
        }
        return marks;
    }

    private <T extends Block> List<T> of(Class<T> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A title and those below it. */
    public record Bookmark(Block.Title title, List<Bookmark> below) {}
}
