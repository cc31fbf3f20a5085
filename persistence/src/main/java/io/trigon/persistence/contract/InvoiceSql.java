package io.trigon.persistence.contract;

import io.trigon.domain.access.Role;
import io.trigon.domain.access.Viewer;
import io.trigon.domain.contract.RateBasis;
import io.trigon.domain.contract.invoice.Charge;
import io.trigon.domain.contract.invoice.ChargeKind;
import io.trigon.domain.contract.invoice.FreightInvoice.Kind;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceRow;
import io.trigon.domain.contract.invoice.FreightInvoices.InvoiceView;
import io.trigon.domain.contract.invoice.FreightInvoices.State;
import io.trigon.persistence.shared.Row;
import io.trigon.persistence.shared.Sql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/** How lists of invoices are asked for and read. */
final class InvoiceSql {
    private static final String TABLES =
            """
             from freight_invoice i join company p on p.id = i.payer_id join shipment s on s.id = i.shipment_id
            left join freight_invoice o on o.id = i.credits_id left join freight_invoice n on n.credits_id = i.id""";

    private static final String ROWS =
            """
            select i.*, p.name as payer, s.tracking_number, o.number as credits, n.id as credited_by_id,
                   n.number as credited_by"""
                    + TABLES;

    private static final String COUNT = "select count(*) as n" + TABLES;

    private InvoiceSql() {}

    static Sql rows(Sql where) {
        return Sql.of(ROWS).and(where);
    }

    static Sql count(Sql where) {
        return Sql.of(COUNT).and(where);
    }

    /** As {@link io.trigon.domain.contract.invoice.FreightInvoice#isVisibleTo}. */
    static Sql visible(Viewer viewer) {
        if (viewer.isStaff()) {
            return Sql.of("where 1 = 1");
        }
        boolean side = viewer.role() == Role.SHIPPER || viewer.role() == Role.CONSIGNEE;
        return side && viewer.companyId() != null
                ? Sql.of("where i.payer_id = ?", viewer.companyId())
                : Sql.of("where 1 = 0");
    }

    /** Null for all. */
    static Sql in(State state) {
        if (state == null) {
            return Sql.of("");
        }
        return switch (state) {
            case ISSUED -> Sql.of("and i.kind = 'INVOICE' and i.credited = false");
            case CREDITED -> Sql.of("and i.kind = 'INVOICE' and i.credited = true");
            case CREDIT_NOTE -> Sql.of("and i.kind = 'CREDIT_NOTE'");
        };
    }

    static InvoiceRow row(Row row) throws SQLException {
        String currency = row.text("currency");
        return new InvoiceRow(
                row.number("id"),
                row.text("number"),
                state(row),
                row.number("payer_id"),
                row.text("payer"),
                row.text("tracking_number"),
                shown(row.decimal("amount"), currency),
                currency,
                row.day("issued_on"),
                row.day("due_on"));
    }

    private static State state(Row row) throws SQLException {
        if (row.oneOf(Kind.class, "kind") == Kind.CREDIT_NOTE) {
            return State.CREDIT_NOTE;
        }
        return row.is("credited") ? State.CREDITED : State.ISSUED;
    }

    /** With the decimals of its currency, as it is printed on paper. */
    private static String shown(String amount, String currency) {
        BigDecimal number = new BigDecimal(amount);
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return number.setScale(Math.max(digits, number.scale())).toPlainString();
    }

    /** Still without its charges; who issued it is for staff alone. */
    static InvoiceView view(Row row, boolean staff) throws SQLException {
        return new InvoiceView(
                row(row),
                row.text("contract_number"),
                List.of(),
                row.instant("issued_at"),
                staff ? row.text("issued_by") : null,
                row.numberOrNull("credits_id"),
                row.text("credits"),
                row.numberOrNull("credited_by_id"),
                row.text("credited_by"),
                row.text("reason"));
    }

    static InvoiceView with(InvoiceView v, List<Charge> charges) {
        InvoiceRow paper = v.invoice();
        return new InvoiceView(
                paper,
                v.contract(),
                charges.stream().map(c -> shown(c, paper.currency())).toList(),
                v.issuedAt(),
                v.issuedBy(),
                v.creditsId(),
                v.credits(),
                v.creditedById(),
                v.creditedBy(),
                v.reason());
    }

    private static Charge shown(Charge c, String currency) {
        BigDecimal amount = new BigDecimal(shown(c.amount().toPlainString(), currency));
        return new Charge(c.kind(), c.quantity(), c.basis(), c.rate(), amount);
    }

    static Charge charge(Row row) throws SQLException {
        return new Charge(
                row.oneOf(ChargeKind.class, "kind"),
                number(row.decimal("quantity")),
                row.oneOf(RateBasis.class, "basis"),
                number(row.decimal("rate")),
                number(row.decimal("amount")));
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
