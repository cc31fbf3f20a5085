/** Our relation with a pair, shipper and consignee, and what its loss or gain does to its neighbours. */
package io.trigon.domain.triangle;
