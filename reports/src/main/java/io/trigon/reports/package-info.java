/** Floor 3: documents, labels and scorecards. The only home of JasperReports. */
package io.trigon.reports;
