// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.waakzaam.platform.RowMoments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Dealers and their history in PostgreSQL; who runs them is encrypted there. */
@Repository
class PostgresDealers {
    private final JdbcClient database;
    private final DealerSecrets secrets;

    PostgresDealers(JdbcClient database, DealerSecrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /** False when the company is a dealer already. */
    boolean add(Dealer dealer) {
        return database.sql("""
                        insert into dealers.dealer (id, organisation, company_number, name, verified, since, sealed)
                        values (:id, :organisation, :companyNumber, :name, :verified, :since, :sealed)
                        on conflict (company_number) do nothing
                        """)
                        .param("id", dealer.id().value())
                        .param("organisation", dealer.organisation())
                        .param("companyNumber", dealer.companyNumber())
                        .param("name", dealer.name())
                        .param("verified", dealer.verified())
                        .param("since", dealer.since().atOffset(ZoneOffset.UTC))
                        .param("sealed", secrets.seal(dealer.contact()))
                        .update()
                == 1;
    }

    void change(DealerId dealer, Contact contact) {
        database.sql("update dealers.dealer set sealed = :sealed where id = :id")
                .param("id", dealer.value())
                .param("sealed", secrets.seal(contact))
                .update();
    }

    Optional<Dealer> find(DealerId id) {
        return database.sql("select * from dealers.dealer where id = :id")
                .param("id", id.value())
                .query((row, number) -> dealer(row))
                .optional();
    }

    Optional<Dealer> findByOrganisation(String organisation) {
        return database.sql("select * from dealers.dealer where organisation = :organisation")
                .param("organisation", organisation)
                .query((row, number) -> dealer(row))
                .optional();
    }

    Optional<Dealer> findByCompanyNumber(String companyNumber) {
        return database.sql("select * from dealers.dealer where company_number = :companyNumber")
                .param("companyNumber", companyNumber)
                .query((row, number) -> dealer(row))
                .optional();
    }

    boolean isOwner(DealerId dealer, String actor) {
        return database.sql(
                        "select exists (select 1 from dealers.owner where account = :actor and dealer_id = :dealer)")
                .param("dealer", dealer.value())
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }

    boolean lacksOwner(DealerId dealer) {
        return database.sql("select not exists (select 1 from dealers.owner where dealer_id = :dealer)")
                .param("dealer", dealer.value())
                .query(Boolean.class)
                .single();
    }

    void addOwner(DealerId dealer, String actor) {
        database.sql("insert into dealers.owner (account, dealer_id) values (:actor, :dealer) on conflict do nothing")
                .param("actor", actor)
                .param("dealer", dealer.value())
                .update();
    }

    /** Writes down a change, in the caller's transaction; {@code details} holds nothing of a person. */
    void addHistory(DealerId dealer, @Nullable ShopId shop, String actor, Instant now, String change, String details) {
        database.sql("""
                        insert into dealers.history (dealer_id, shop_id, at, actor, change, details)
                        values (:dealer, :shop, :now, :actor, :change, :details)
                        """)
                .param("dealer", dealer.value())
                .param("shop", shop == null ? null : shop.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("change", change)
                .param("details", details)
                .update();
    }

    private Dealer dealer(ResultSet row) throws SQLException {
        return new Dealer(
                new DealerId(row.getObject("id", UUID.class)),
                row.getString("organisation"),
                row.getString("company_number"),
                row.getString("name"),
                row.getBoolean("verified"),
                RowMoments.get(row, "since"),
                secrets.open(row.getBytes("sealed"), Contact.class));
    }
}
