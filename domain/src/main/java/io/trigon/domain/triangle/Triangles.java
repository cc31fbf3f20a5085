package io.trigon.domain.triangle;

import java.util.List;
import java.util.Optional;

/** All pairs we stand between: at most one triangle for a shipper and a consignee. */
public interface Triangles {
    Triangle add(Triangle triangle);

    Optional<Triangle> byId(long id);

    Optional<Triangle> between(long shipperId, long consigneeId);

    /** Every triangle in which the company is a side, on either corner. */
    List<Triangle> ofCompany(long companyId);
}
