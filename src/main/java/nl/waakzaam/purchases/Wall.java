// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.waakzaam.dealers.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall around the register: tells the database, for this transaction only, who looks. What does not belong to
 * that eye does not exist for it (row-level security, forced), also where a condition was forgotten.
 */
@Component
public class Wall {
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Wall(JdbcClient database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** A dealer: these shops and no other, to read and to add. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openTo(Collection<ShopId> shops) {
        open("shops", shops.stream().map(ShopId::toString).collect(Collectors.joining(",")), "");
    }

    /** Police: goods of all shops, without who sold them, and what was decided about their holds. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openToPolice() {
        open("police", "", "");
    }

    /** The same, and who sold in this one purchase. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToPolice(PurchaseId seller) {
        open("police", "", seller.toString());
    }

    /** The same without sellers, and the photos of this one good. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToPolice(GoodId photos) {
        open("police", "", "");
        tell("waakzaam.good", photos.toString());
    }

    /** Goods of all shops, and all purchases of whoever one of these keyed hashes is of. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToPolice(Collection<byte[]> seller) {
        open("police", "", "");
        tell("waakzaam.seller", seller.stream().map(HexFormat.of()::formatHex).collect(Collectors.joining(",")));
    }

    /** The comparison with stolen goods: goods of all shops, never who sold or bought them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToMatching() {
        open("matching", "", "");
    }

    /** Whoever has a code: which purchase it is of, and how often somebody was wrong with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openToCode(byte[] codeHash) {
        open("receipt", "", "");
        tell("waakzaam.receipt", HexFormat.of().formatHex(codeHash));
    }

    /** Who sold: this purchase and no other, without what police decided about it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openToSeller(PurchaseId purchase) {
        open("seller", "", purchase.toString());
    }

    /** The clock: which goods come free in which shop and that sellers wait for an answer, not what and who they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void openToReminders() {
        open("reminders", "", "");
    }

    /** A supervisor within an inspection: the register of this one shop, with its sellers, to read only. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToInspection(ShopId shop) {
        open("inspection", shop.toString(), "");
    }

    /** Who counts: how many purchases this one shop registered; what and of whom is not there. */
    @Transactional(propagation = Propagation.MANDATORY)
    void openToFigures(ShopId shop) {
        open("figures", shop.toString(), "");
    }

    /** The nightly job: purchases of all shops, to destroy them. */
    public <T> T asRetention(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            open("retention", "", "");
            return work.get();
        }));
    }

    private void open(String reader, String shops, String purchase) {
        database.sql("""
                        select set_config('waakzaam.reader', ?, true), set_config('waakzaam.shops', ?, true),
                            set_config('waakzaam.purchase', ?, true), set_config('waakzaam.seller', '', true),
                            set_config('waakzaam.good', '', true)
                        """)
                .params(reader, shops, purchase)
                .query((row, number) -> reader)
                .single();
    }

    private void tell(String setting, String value) {
        database.sql("select set_config(?, ?, true)")
                .params(setting, value)
                .query((row, number) -> value)
                .single();
    }
}
