// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.stolengoods.Category;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shops in PostgreSQL. */
@Repository
class PostgresShops {
    private static final String SELECT = "select s.* from dealers.shop s join dealers.dealer d on d.id = s.dealer_id ";

    private final JdbcClient database;

    PostgresShops(JdbcClient database) {
        this.database = database;
    }

    List<ShopId> listNamed(String words) {
        return database.sql("""
                        select s.id from dealers.shop s join dealers.dealer d on d.id = s.dealer_id
                        where strpos(lower(s.trade_name), lower(:words)) > 0
                            or strpos(lower(d.name), lower(:words)) > 0 or lower(s.town) = lower(:words)
                        """)
                .param("words", words)
                .query((row, number) -> new ShopId(row.getObject("id", UUID.class)))
                .list();
    }

    void add(Shop shop) {
        database.sql("""
                        insert into dealers.shop (id, dealer_id, trade_name, street, house_number, postcode, town,
                            municipality, categories, opened_on, ceased_on)
                        values (:id, :dealer, :name, :street, :number, :postcode, :town,
                            :municipality, :categories, :opened, :ceased)
                        """)
                .param("id", shop.id().value())
                .param("dealer", shop.dealer().value())
                .param("name", shop.tradeName())
                .param("street", shop.address().street())
                .param("number", shop.address().number())
                .param("postcode", shop.address().postcode())
                .param("town", shop.address().town())
                .param("municipality", shop.municipality())
                .param("categories", codes(shop.categories()))
                .param("opened", shop.openedOn())
                .param("ceased", shop.ceasedOn())
                .update();
    }

    void relocate(ShopId id, Address address, String municipality) {
        database.sql("""
                        update dealers.shop set street = :street, house_number = :number, postcode = :postcode,
                            town = :town, municipality = :municipality
                        where id = :id
                        """)
                .param("id", id.value())
                .param("street", address.street())
                .param("number", address.number())
                .param("postcode", address.postcode())
                .param("town", address.town())
                .param("municipality", municipality)
                .update();
    }

    void cease(ShopId id, LocalDate on) {
        database.sql("update dealers.shop set ceased_on = greatest(opened_on, :on::date) where id = :id")
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    Optional<Shop> find(ShopId id) {
        return database.sql(SELECT + "where s.id = :id")
                .param("id", id.value())
                .query((row, number) -> shop(row))
                .optional();
    }

    Optional<Shop> findOf(String organisation, ShopId id) {
        return database.sql(SELECT + "where s.id = :id and d.organisation = :organisation")
                .param("id", id.value())
                .param("organisation", organisation)
                .query((row, number) -> shop(row))
                .optional();
    }

    List<Shop> listOf(String organisation) {
        return database.sql(SELECT + "where d.organisation = :organisation order by s.trade_name, s.id")
                .param("organisation", organisation)
                .query((row, number) -> shop(row))
                .list();
    }

    List<Shop> listOf(DealerId dealer) {
        return database.sql(SELECT + "where d.id = :dealer order by s.trade_name, s.id")
                .param("dealer", dealer.value())
                .query((row, number) -> shop(row))
                .list();
    }

    List<Shop> listIn(Set<String> municipalities) {
        return database.sql(SELECT + "where s.municipality = any(:municipalities) order by s.trade_name, s.id")
                .param("municipalities", municipalities.toArray(String[]::new))
                .query((row, number) -> shop(row))
                .list();
    }

    static String[] codes(Set<Category> categories) {
        return categories.stream().map(Category::code).sorted().toArray(String[]::new);
    }

    static Set<Category> categories(String[] codes) {
        return Arrays.stream(codes)
                .flatMap(code -> Category.ofCode(code).stream())
                .collect(Collectors.toSet());
    }

    static Shop shop(ResultSet row) throws SQLException {
        return new Shop(
                new ShopId(row.getObject("id", UUID.class)),
                new DealerId(row.getObject("dealer_id", UUID.class)),
                row.getString("trade_name"),
                address(row),
                row.getString("municipality"),
                categories((String[]) row.getArray("categories").getArray()),
                Objects.requireNonNull(row.getObject("opened_on", LocalDate.class)),
                row.getObject("ceased_on", LocalDate.class));
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("street"),
                row.getString("house_number"),
                row.getString("postcode"),
                row.getString("town"));
    }
}
