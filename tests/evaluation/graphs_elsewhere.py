#!/usr/bin/python3
"""Opens what `diagram` writes in the programs that it is for: networkx and igraph (Debian's python3-networkx and
python3-igraph). Counts nodes and edges, sums amounts with decimals, and compares the formats with each other.

usage: graphs_elsewhere.py JINGWEI CASE FOLDER [--incident NO]
Writes the files into FOLDER (case.graphml, case.net, case.csv ...) and ends with 1 where something differs.
"""
import csv
import json
import os
import subprocess
import sys
from collections import Counter
from decimal import Decimal

import igraph
import networkx

FORMATS = ("graphml", "gexf", "net", "csv", "ndjson", "anx")


def write_all(jingwei, case, folder, choice):
    for ending in FORMATS:
        out = os.path.join(folder, "case." + ending)
        subprocess.run([jingwei, "diagram", case, *choice, "--out", out],
                       check=True, stderr=subprocess.DEVNULL)


def sums_of(edges):
    sums, count = Counter(), 0
    for edge in edges:
        count += 1
        if edge.get("amount"):
            sums[edge["currency"]] += Decimal(edge["amount"])
    return count, dict(sums)


def seen_by_networkx(file):
    graph = networkx.read_graphml(file, force_multigraph=True)
    assert graph.is_directed()
    assert all(isinstance(node, str) for node in graph.nodes)
    return graph.number_of_nodes(), *sums_of(data for _, _, data in graph.edges(data=True))


def seen_by_igraph(file):
    graph = igraph.Graph.Read_GraphML(file)
    assert graph.is_directed()
    return graph.vcount(), *sums_of(edge.attributes() for edge in graph.es)


def pajek_by_networkx(file):
    graph = networkx.read_pajek(file, encoding="utf-8")
    return graph.number_of_nodes(), graph.number_of_edges()


def pajek_by_igraph(file):
    graph = igraph.Graph.Read_Pajek(file)
    return graph.vcount(), graph.ecount()


def seen_in_tables(file):
    with open(file[:-4] + ".nodes.csv", newline="", encoding="utf-8") as nodes:
        count = sum(1 for _ in csv.DictReader(nodes))
    with open(file, newline="", encoding="utf-8") as links:
        return count, *sums_of(csv.DictReader(links))


def payments(file):
    sums, count = Counter(), 0
    for line in open(file, encoding="utf-8"):
        entity = json.loads(line)
        if entity["schema"] == "Payment":
            sums[entity["properties"]["currency"][0]] += Decimal(entity["properties"]["amount"][0])
            count += 1
    return count, dict(sums)


def main():
    jingwei, case, folder, *choice = sys.argv[1:]
    write_all(jingwei, case, folder, choice)
    name = lambda ending: os.path.join(folder, "case." + ending)
    graph = seen_by_networkx(name("graphml"))
    print("networkx, GraphML:", graph)
    differences = []

    def compare(what, seen, expected):
        print(what + ":", seen)
        if seen != expected:
            differences.append(what)

    compare("igraph, GraphML", seen_by_igraph(name("graphml")), graph)
    compare("tables", seen_in_tables(name("csv")), graph)
    compare("networkx, Pajek", pajek_by_networkx(name("net")), graph[:2])
    compare("igraph, Pajek", pajek_by_igraph(name("net")), graph[:2])
    compare("FollowTheMoney, sums", payments(name("ndjson"))[1], graph[2])
    if differences:
        sys.exit("differs: " + ", ".join(differences))


if __name__ == "__main__":
    main()
