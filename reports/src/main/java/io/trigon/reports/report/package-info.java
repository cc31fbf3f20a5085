/** The documents themselves: proof of delivery, labels, scorecards. What is in them is decided by the domain. */
package io.trigon.reports.report;
