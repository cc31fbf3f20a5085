/** How a report gets from its .jrxml to a file; knows no business. */
package io.trigon.reports.shared;
