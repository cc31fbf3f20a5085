/** What was promised, to whom, at what price, in which mode of service. How a promise fares belongs to tracking. */
package io.trigon.domain.contract;
