// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.util.ArrayList;
import java.util.List;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;

/**
 * Records that are committed together.
 *
 * @param records how many records of the file, right and wrong, it covers
 */
record ImportBatch(int records, List<GoodVersion> goods, List<FileLine.Wrong> wrong) {
    static ImportBatch of(List<FileLine> lines) {
        var goods = new ArrayList<GoodVersion>(lines.size());
        var wrong = new ArrayList<FileLine.Wrong>();
        for (var line : lines) {
            switch (line) {
                case FileLine.Right right -> goods.add(right.good());
                case FileLine.Wrong broken -> wrong.add(broken);
            }
        }
        return new ImportBatch(lines.size(), goods, wrong);
    }

    /** All goods the delivery holds as far as can be told, those on wrong lines included. */
    List<SourceName> held() {
        var names = new ArrayList<SourceName>(records);
        goods.forEach(good -> names.add(good.name()));
        wrong.forEach(line -> {
            if (line.name() != null) {
                names.add(line.name());
            }
        });
        return names;
    }

    long unnamed() {
        return wrong.stream().filter(line -> line.name() == null).count();
    }
}
