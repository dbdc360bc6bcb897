// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import nl.waakzaam.series.storage.Registers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names of what is counted; one that is there keeps its unit, and its name unless that is still its key. */
@Component
class Terms {
    private final JdbcClient database;
    private final Registers registers;

    Terms(JdbcClient database, Registers registers) {
        this.database = database;
        this.registers = registers;
    }

    @Transactional
    public void measure(Term term) {
        database.sql("""
                        insert into series.measure (key, unit, title_nl, title_en)
                        select :key, :unit, :nl, :en
                        where not exists (select from series.measure where key = :key)
                        on conflict do nothing
                        """)
                .param("key", term.key())
                .param("unit", term.unit().name())
                .param("nl", term.nl())
                .param("en", term.en())
                .update();
        name("measure", term);
    }

    @Transactional
    public void subject(Term term) {
        registers.subject(term.key());
        name("subject", term);
    }

    private void name(String table, Term term) {
        database.sql("""
                        update series.%s set title_nl = :nl, title_en = :en
                        where key = :key and title_nl = key and :nl <> key
                        """.formatted(table))
                .param("key", term.key())
                .param("nl", term.nl())
                .param("en", term.en())
                .update();
    }
}
