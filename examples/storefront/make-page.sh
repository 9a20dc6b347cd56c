#!/bin/sh
# make-page.sh CATALOGUE VERSION: the shop's front page, on standard output.
cat <<HTML
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Storefront $2</title>
<h1>Storefront</h1>
<ul>
HTML
sed 1d "$1" | while IFS=, read -r article title price; do
  echo "<li><a href=\"/cgi-bin/order?article=$article\">$title</a>, $price"
done
echo '</ul>'
